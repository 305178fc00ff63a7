// Copies the fonts that page and papers use from node_modules into resources/fonts, with their licences (SIL OFL 1.1).
import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(root, 'resources', 'fonts')

/** npm package → the files taken from it. */
const FONTS = {
  'biz-udpgothic': ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'],
  'biz-udpmincho': ['400Regular/BIZUDPMincho_400Regular.ttf', '700Bold/BIZUDPMincho_700Bold.ttf'],
  'noto-sans-jp': ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf'],
}

await mkdir(target, { recursive: true })
for (const [name, files] of Object.entries(FONTS)) {
  const source = join(root, 'node_modules', '@expo-google-fonts', name)
  for (const file of files) await cp(join(source, file), join(target, file.split('/').at(-1)))
  await cp(join(source, 'LICENSE_FONT'), join(target, `OFL-${name}.txt`))
}
