/**
 * What the extension's own pages, and its background, may load and reach: scripts, styles and frames of its own, and for the
 * rest what the reader sets up himself, which may be any server.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https: http:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')
