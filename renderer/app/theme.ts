import tokens from '@digital-go-jp/design-tokens'
import { Anchor, createTheme, type MantineColorsTuple } from '@mantine/core'
import { z } from 'zod'

const Scale = z.record(z.string(), z.looseObject({ $value: z.string() }))

/** Ten steps of a colour of デジタル庁デザインシステム, light to dark, as Mantine wants them. */
function steps(scale: unknown, keys: readonly string[]): MantineColorsTuple {
  const parsed = Scale.parse(scale)
  const [a, b, c, d, e, f, g, h, i, j] = keys.map((key) => parsed[key]?.$value ?? '#000000')
  return [a!, b!, c!, d!, e!, f!, g!, h!, i!, j!]
}

const PRIMITIVE = ['50', '100', '200', '300', '400', '500', '600', '800', '900', '1000']
const GRAY = ['50', '100', '200', '300', '420', '536', '600', '700', '800', '900']

const { Primitive, Neutral } = tokens.Color

/** One accent colour; green, orange and red only together with a word or a sign. */
export const theme = createTheme({
  primaryColor: 'ieji',
  primaryShade: 8,
  colors: {
    ieji: steps(Primitive.Blue, PRIMITIVE),
    gray: steps(Neutral.SolidGray, GRAY),
    red: steps(Primitive.Red, PRIMITIVE),
    green: steps(Primitive.Green, PRIMITIVE),
    orange: steps(Primitive.Orange, PRIMITIVE),
  },
  black: '#1a1a1c',
  fontFamily: "'BIZ UDPGothic', 'Noto Sans JP', sans-serif",
  fontFamilyMonospace: "'BIZ UDPGothic', monospace",
  headings: { fontFamily: "'BIZ UDPGothic', 'Noto Sans JP', sans-serif", fontWeight: '700' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  spacing: { xs: '0.375rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'never',
  // A link inside a sentence is not told from it by colour alone.
  components: { Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }) },
})
