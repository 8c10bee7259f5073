/**
 * A function that answers once for each object it is asked about: for judgements that several others build on.
 * @param judge depends on the object alone, and the object must not change
 */
export function remembered<Key extends object, Answer>(judge: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known.answer;
    const answer = judge(key);
    answers.set(key, { answer });
    return answer;
  };
}
