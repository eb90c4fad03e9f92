import { expect, test } from 'vitest'
import { redirectFault } from '../../../../core/sources/redirect'

test.each([
  ['https://feeds.example/f', 'https://feeds.example/g?x=1', null],
  ['https://feeds.example/f', 'https://www.feeds.example/f', null],
  ['http://nas.local/f', 'https://nas.local/f', null],
  ['https://feeds.example/f', 'http://192.168.1.1/reboot?now=1', 'nearer'],
  ['https://feeds.example/f', 'https://router.lan/', 'nearer'],
  ['https://feeds.example/f', 'https://169.254.169.254/', 'nearer'],
  ['https://feeds.example/f', 'http://localhost:8080/', 'nearer'],
  ['http://nas.local/f', 'http://127.0.0.1/', 'nearer'],
  ['https://feeds.example/f', 'http://feeds.example/f', 'in the clear'],
  ['https://feeds.example/f', 'https://other.example/f', 'another host'],
  ['https://feeds.example/f', 'https://feeds.example:8443/f', 'another host'],
  ['http://127.0.0.1:1/f', 'http://127.0.0.1:2/f', 'another host'],
] as const)('%s may not lead to %s: %s', (from, to, fault) => {
  expect(redirectFault(from, to)).toBe(fault)
})
