/**
 * A function that answers once for each object it is asked about: for judgements that several others build on.
 * @param judge depends on the object alone, and the object must not change
 * @param keyOf what the answer is kept for, where several objects stand for the same
 */
export function remembered<Asked extends object, Answer>(
  judge: (asked: Asked) => Answer,
  keyOf: (asked: Asked) => object = (asked) => asked,
): (asked: Asked) => Answer {
  const answers = new WeakMap<object, { readonly answer: Answer }>();
  return (asked) => {
    const key = keyOf(asked);
    const known = answers.get(key);
    if (known) return known.answer;
    const answer = judge(asked);
    answers.set(key, { answer });
    return answer;
  };
}
