/** Words that end a subscription with carriers when they are answered to an SMS, wherever in a name they stand. */
const optOutWords = /stop|cancel|unsubscribe|quit|optout|revoke/i;
/** The one that is part of many names; alone it is a command. */
const optOutEnd = /(?:^|\s)\W*end\W*(?:\s|$)/i;
const longest = 40;

/** A name for an SMS or a lock screen: short, on one line, and none that reads like an opt-out; else `fallback`. */
export function briefName(name: string, fallback: string): string {
  const oneLine = name.replaceAll(/\s+/g, ' ').trim();
  const isFit = oneLine !== '' && oneLine.length <= longest;
  return isFit && !optOutWords.test(oneLine) && !optOutEnd.test(oneLine) ? oneLine : fallback;
}
