import { describe, expect, test } from 'vitest'
import {
  baseAddress,
  distanceOf,
  ModelAddressError,
  permissionFor,
} from '../../../../core/models/model-address'
import { PRESETS } from '../../../../core/models/presets'

describe('addresses', () => {
  test.each([
    ['localhost:11434', 'http://localhost:11434'],
    ['http://localhost:1234/v1/', 'http://localhost:1234/v1'],
    ['192.168.0.7:8080/v1/chat/completions', 'http://192.168.0.7:8080/v1'],
    ['api.example.com/v1/models?x=1#y', 'https://api.example.com/v1'],
    [' https://openrouter.ai/api/v1 ', 'https://openrouter.ai/api/v1'],
    ['http://[::1]:11434/api/tags', 'http://[::1]:11434'],
    ['nas:8080', 'http://nas:8080'],
  ])('%s is %s', (typed, address) => {
    expect(baseAddress(typed)).toBe(address)
  })

  test.each([
    ['', 'no address'],
    ['http://', 'no address'],
    ['ftp://example.com', 'not the web'],
    ['javascript:alert(1)', 'no address'],
    ['http://api.example.com/v1', 'in the clear'],
    ['https://me:secret@example.com', 'with a password'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(() => baseAddress(typed)).toThrow(ModelAddressError)
    expect(() => baseAddress(typed)).toThrow(fault)
  })

  test.each([
    ['http://localhost:1', 'device'],
    ['http://127.0.0.1', 'device'],
    ['http://[::1]:80', 'device'],
    ['http://192.168.2.3', 'network'],
    ['http://172.20.0.1', 'network'],
    ['http://printer.local', 'network'],
    ['http://localhost.', 'device'],
    ['http://app.localhost', 'device'],
    ['http://2130706433', 'device'],
    ['http://0', 'device'],
    ['http://[::ffff:127.0.0.1]', 'device'],
    ['http://[::ffff:192.168.1.5]', 'network'],
    ['http://[64:ff9b::c0a8:0101]', 'network'],
    ['http://192.168.1.1.', 'network'],
    ['http://intranet.', 'network'],
    ['http://wiki.local.', 'network'],
    ['http://wiki.corp', 'network'],
    ['http://wiki.intranet', 'network'],
    ['http://wiki.localdomain', 'network'],
    ['http://nas.home.arpa', 'network'],
    ['http://fritz.box', 'network'],
    ['http://nas.fritz.box', 'network'],
    ['http://host.docker.internal', 'network'],
    ['http://printer.private', 'network'],
    ['http://[fe80::1]', 'network'],
    ['http://[fd00::1]', 'network'],
    ['http://[ff02::1]', 'network'],
    ['http://198.18.0.1', 'network'],
    ['http://198.19.255.255', 'network'],
    ['http://100.100.1.1', 'network'],
    ['http://224.0.0.251', 'network'],
    ['http://a.ts.net', 'network'],
    ['http://x.onion', 'network'],
    ['https://198.20.0.1', 'internet'],
    ['https://100.128.0.1', 'internet'],
    ['https://[2606:4700::1111]', 'internet'],
    ['https://[::ffff:8.8.8.8]', 'internet'],
    ['https://corp.example', 'internet'],
    ['https://mylocal', 'network'],
    ['https://my.box', 'internet'],
    ['https://172.32.0.1', 'internet'],
    ['https://api.openai.com', 'internet'],
    ['https://localhost.evil.example', 'internet'],
  ])('%s is on the %s', (address, distance) => {
    expect(distanceOf(address)).toBe(distance)
  })

  test('a permission is asked for one host, without its port', () => {
    expect(permissionFor('http://localhost:11434')).toBe('http://localhost/*')
    expect(permissionFor('https://api.openai.com/v1')).toBe('https://api.openai.com/*')
  })

  test('every preset has an address that can be used, or none', () => {
    for (const { address } of PRESETS) expect(address ? baseAddress(address) : '').toBe(address)
  })
})
