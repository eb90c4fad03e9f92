import { expect, test } from 'vitest'
import { NoMultistatusError, readMultistatus } from '../../../../services/sync/multistatus'

test.each([
  [
    'with prefixes, as Apache and Nextcloud write',
    `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns">
      <d:response><d:href>/remote.php/dav/files/ada/Storypulse/</d:href><d:propstat><d:prop>
        <d:resourcetype><d:collection/></d:resourcetype></d:prop></d:propstat></d:response>
      <d:response><d:href>/remote.php/dav/files/ada/Storypulse/a%20b.storypulse</d:href><d:propstat><d:prop>
        <d:getetag>&quot;5f3&quot;</d:getetag><d:resourcetype/></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>
      </d:response></d:multistatus>`,
    [{ name: 'a b.storypulse', tag: '"5f3"' }],
  ],
  [
    'without prefixes and without ETags, with whole addresses',
    `<multistatus xmlns="DAV:"><response><href>https://dav.example/x/k.json</href><propstat><prop><getlastmodified>Mon, 02 Mar
      2026 08:00:00 GMT</getlastmodified><getcontentlength>12</getcontentlength><resourcetype></resourcetype></prop></propstat>
      </response></multistatus>`,
    [{ name: 'k.json', tag: expect.stringContaining('12') }],
  ],
  [
    'with ETags that Apache marks as weak for a second',
    `<D:multistatus xmlns:D="DAV:"><D:response><D:href>/d/a</D:href><D:propstat><D:prop><D:getetag>W/"4-66"</D:getetag></D:prop>
      <D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>`,
    [{ name: 'a', tag: '"4-66"' }],
  ],
  [
    'with files that are gone, as a whole or in all their properties',
    `<D:multistatus xmlns:D="DAV:"><D:response><D:href>/d/gone</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>
      <D:response><D:href>/d/lost</D:href><D:propstat><D:prop><D:getetag/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status>
      </D:propstat></D:response>
      <D:response><D:href>/d/there</D:href><D:propstat><D:prop><D:getcontentlength/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status>
      </D:propstat><D:propstat><D:prop><D:getetag>"7"</D:getetag></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
      </D:response></D:multistatus>`,
    [{ name: 'there', tag: '"7"' }],
  ],
  ['of an empty folder', '<D:multistatus xmlns:D="DAV:"/>', []],
])('the list of a folder is read: %s', (_name, text, files) => {
  expect(readMultistatus(text)).toEqual(files)
})

test.each([
  ['a page', '<!doctype html><html><body><p>Sign in</p></body></html>'],
  ['nothing', ''],
  ['a text', 'Hello'],
  ['a very deep one', '<a>'.repeat(100_000)],
  ['scripts that nothing closes', 'x<script><script>'],
  ['styles that nothing closes', '<multistatus><style><style>'],
  ['a comment, a quotation and a tag that nothing closes', '<multistatus a="<!--<response>'],
  ['entities of its own', '<!DOCTYPE x [<!ENTITY a "b">]><multistatus>&a;</multistatus>'],
])('what is no list is refused: %s', (_name, text) => {
  expect(() => readMultistatus(text)).toThrow(NoMultistatusError)
})
