const hour = 3_600_000;

/** How long ago: `just now`, `5 hours ago`, `3 days ago`. @param since ISO @param now ISO */
export function ageText(since: string, now: string): string {
  const hours = Math.floor((Date.parse(now) - Date.parse(since)) / hour);
  if (!(hours >= 1)) return 'just now';
  if (hours < 24) return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
  const days = Math.floor(hours / 24);
  return days === 1 ? '1 day ago' : `${days} days ago`;
}
