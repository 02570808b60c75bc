import { BlockList, isIP } from 'node:net';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Addresses inside a house, where a webhook given from outside could reach what it should not. */
const INSIDE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(net, prefix, 'ipv6');

export const isInside = (address: string): boolean => {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
  return INSIDE.check(mapped, isIP(mapped) === 6 ? 'ipv6' : 'ipv4');
};

/** Whether a webhook may be called there at all: https, no credentials in it; plain http to this machine for its own user. */
export function readWebhook(text: string, ownMachine: boolean): Result<URL, string> {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return fail('不是网址');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isLoopback = host === 'localhost' || /^127\./.test(host) || host === '::1';
  if (url.username || url.password) return fail('网址里不能带用户名或密码');
  if (ownMachine && isLoopback && /^https?:$/.test(url.protocol)) return ok(url);
  if (url.protocol !== 'https:') return fail('须为 https 网址');
  return isLoopback || (isIP(host) && isInside(host)) ? fail('不能指向内部网络') : ok(url);
}
