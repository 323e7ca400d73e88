const DATE =
  // Months of 31 days, of 30, February up to 28, and the 29th in leap years only.
  // Neither calendar nor database has a year 0.
  String.raw`(?!0000)(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))` +
  String.raw`|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)`;
const HOUR = String.raw`(?:[01]\d|2[0-3])`;
const TIME = String.raw`${HOUR}:[0-5]\d:[0-5]\d(?:\.\d{1,9})?`;
// As far as clocks differ anywhere, with an hour to spare; databases refuse what no clock shows.
const OFFSET = String.raw`(?:0\d|1[0-5]):[0-5]\d`;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

/**
 * The formats that schemas may use. They are plain expressions, because those are printed into the
 * validators as they are, and stricter than common ones: a date must exist in the calendar, an
 * instant has a `T`, an offset and no leap second.
 */
export const formats: Readonly<Record<string, RegExp>> = {
  date: new RegExp(`^${DATE}$`, 'u'),
  'date-time': new RegExp(String.raw`^${DATE}T${TIME}(?:Z|[+-]${OFFSET})$`, 'u'),
  email: new RegExp(
    String.raw`^[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~-]+)*@${LABEL}(?:\.${LABEL})+$`,
    'u',
  ),
  uri: /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^\x60]+$/u,
};
