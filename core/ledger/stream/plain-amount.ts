const zero = 48;

/** An amount that is the same number to everybody, `-1234.56` or `1234,5`; NaN for any other text. */
export function plainAmount(text: string): number {
  const { length } = text;
  let at = text.charCodeAt(0) === 45 ? 1 : 0;
  const first = at;
  let value = 0;
  let decimals = -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= 57) {
      value = value * 10 + code - zero;
      if (decimals >= 0) decimals++;
      else if (at - first >= 12) return NaN;
    } else if ((code === 44 || code === 46) && decimals < 0 && at > first) decimals = 0;
    else return NaN;
  }
  if (at === first || decimals === 0 || decimals > 2) return NaN;
  if (decimals > 0) value /= decimals === 1 ? 10 : 100;
  return first === 1 ? -value : value;
}
