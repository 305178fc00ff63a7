import { existsSync, globSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

const root = import.meta.dirname

/** What a package brings as it is: Electron itself, the one native module, and what `pg` only tries to load. */
const EXTERNAL = ['electron', 'better-sqlite3', 'pg-native']

/** The core's doors and its workers, each a file of its own name: a worker is asked for as `./<name>.js`. */
function coreEntries(): Record<string, string> {
  const workers = globSync(['electron/app/**/*-worker.ts', 'db/**/*-worker.ts'], { cwd: root })
  const entries = Object.fromEntries(workers.map((file) => [basename(file, '.ts'), resolve(root, file)]))
  const commandLine = resolve(root, 'electron/cli/main.ts')
  return {
    ...entries,
    'core-process': resolve(root, 'electron/shell/core-process.ts'),
    ...(existsSync(commandLine) ? { ieji: commandLine } : {}),
  }
}

const REQUIRED_FONT = /require[$\w]*\(['"]#standard-fonts\/(\w+)['"]\)/gu

/**
 * pdfkit asks for the metrics of its standard fonts through a `require` of its own, which no bundler sees; as imports
 * they come into the bundle. A build whose pdfkit does it otherwise stops instead of failing at the first paper.
 */
const standardFonts: Plugin = {
  name: 'ieji-standard-fonts',
  transform: {
    filter: { id: /pdfkit\.node\.mjs$/u },
    handler(code) {
      const names = [...code.matchAll(REQUIRED_FONT)].map(([, name]) => name)
      if (names.length === 0)
        this.error('pdfkit no longer requires #standard-fonts: look at vite.core.config.ts')
      const imports = names.map((name) => `import standard${name} from '#standard-fonts/${name}'`)
      const bundled = code.replaceAll(REQUIRED_FONT, 'standard$1')
      return { code: `${imports.join('\n')}\n${bundled}`, map: null }
    },
  },
}

type Bundle = { entries: Record<string, string>; folder: string; format: 'es' | 'cjs'; ending: string }

function bundle({ entries, folder, format, ending }: Bundle): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: EXTERNAL },
    build: {
      outDir: resolve(root, folder),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      copyPublicDir: false,
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        input: entries,
        output: {
          format,
          entryFileNames: `[name].${ending}`,
          chunkFileNames: `chunk-[name]-[hash].${ending}`,
        },
      },
    },
  }
}

/** Everything behind the page. Shell and core lie apart: a package unpacks the core, plain Node has to read it. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [standardFonts],
  define: { 'process.env.NODE_ENV': '"production"' },
  environments: {
    main: bundle({
      entries: { main: resolve(root, 'electron/main.ts') },
      folder: 'dist/electron',
      format: 'es',
      ending: 'js',
    }),
    preload: bundle({
      entries: { preload: resolve(root, 'electron/preload.ts') },
      folder: 'dist/preload',
      format: 'cjs',
      ending: 'cjs',
    }),
    core: bundle({ entries: coreEntries(), folder: 'dist/core', format: 'es', ending: 'js' }),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['main', 'preload', 'core']) {
        const environment = builder.environments[name]
        if (environment !== undefined) await builder.build(environment)
      }
    },
  },
})
