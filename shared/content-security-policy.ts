/**
 * The page loads only what it was shipped with. `style-src 'unsafe-inline'`: Mantine sets CSS variables in style
 * elements and attributes; scripts stay strict. `blob:` frames are the previews of our own papers.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  'frame-src blob:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
