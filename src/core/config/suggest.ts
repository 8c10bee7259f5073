import leven from 'leven';

/** The name that was most likely meant: one that goes on from it, else the nearest, at most two letters in five away. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const plain = written.toLowerCase().slice(0, 100);
  const longer = plain.length >= 3 ? names.find((name) => name.toLowerCase().startsWith(plain)) : undefined;
  if (longer !== undefined) return longer;
  const distances = names.map((name) => ({ name, distance: leven(plain, name.toLowerCase()) }));
  const [best] = distances.sort((left, right) => left.distance - right.distance);
  return best && best.distance <= Math.max(1, Math.floor(best.name.length * 0.4)) ? best.name : undefined;
}
