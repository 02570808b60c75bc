/** The origin of a page we may read: http and https only, null for everything else. */
export function originOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? origin : null;
}

/**
 * The match pattern a permission is asked and a script registered for. Firefox knows no ports in patterns; there the
 * worker turns away the frames of another port.
 */
export function sitePattern(origin: string): string {
  const { protocol, hostname, host } = new URL(origin);
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`;
}
