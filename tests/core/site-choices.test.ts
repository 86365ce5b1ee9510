import { expect, test } from 'vitest';
import { addHost, hostOf, hostsIn, readChoices, removeHost, setNever, switchSite } from '@/core/site-choices.ts';

const none = { added: [], never: [], off: [] };

test('a host is added, never or neither: the newest decision holds', () => {
  const added = addHost(setNever(none, 'a.example.com', true), 'a.example.com');
  expect(added).toEqual({ added: ['a.example.com'], never: [], off: [] });
  expect(addHost(added, 'a.example.com')).toEqual(added);
  expect(setNever(added, 'a.example.com', true)).toEqual({ added: [], never: ['a.example.com'], off: [] });
  expect(setNever(setNever(added, 'b.example.com', true), 'b.example.com', false)).toEqual(added);
  expect(removeHost(added, 'a.example.com')).toEqual(none);
  expect(switchSite(switchSite(none, 'lever', false), 'lever', false).off).toEqual(['lever']);
  expect(switchSite(switchSite(none, 'lever', false), 'lever', true)).toEqual(none);
});

test('only https pages of a named host can be read', () => {
  expect(hostOf('https://careers.example.com:8443/jobs?id=1')).toBe('careers.example.com');
  expect(hostOf('https://CAREERS.example.com/')).toBe('careers.example.com');
  for (const address of [
    undefined,
    '',
    'http://careers.example.com/',
    'https://localhost/',
    'https://[::1]/',
    'chrome://extensions',
    'about:blank',
    'https://',
    'file:///x',
  ])
    expect(hostOf(address), address).toBeNull();
});

test('patterns for more than one host are never taken for a host', () => {
  const origins = [
    'https://careers.example.com/*',
    'https://*/*',
    '<all_urls>',
    '*://*/*',
    'https://*.example.com/*',
    'http://a.example.com/*',
  ];
  expect(hostsIn(origins)).toEqual(['careers.example.com']);
});

test('whatever is stored, only hosts come out', () => {
  expect(readChoices(undefined)).toEqual(none);
  expect(readChoices('x')).toEqual(none);
  expect(readChoices({ added: ['*.com'], never: 3, off: ['lever'] })).toEqual({ ...none, off: ['lever'] });
});
