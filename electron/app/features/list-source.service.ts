import { findListSource, listListSources, saveListSource } from '../../../db/repositories/list-source.ts'
import type { ListRowView, listSourceCalls } from '../../../shared/contract/list-source.ts'
import {
  guessListMapping,
  isSameList,
  type ListMapping,
  listSignature,
} from '../../../shared/domain/list-mapping.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx, Handlers } from '../context.ts'
import type { SheetRow } from '../importing/import-source.ts'
import { kindOfWord } from './pasted-cards.ts'
import { mappedListSource } from '../importing/sources/mapped-list.ts'

/** Rules without a name for the rows say nothing; two columns cannot hold the same. */
function checkMapping(mapping: ListMapping): void {
  const fields = mapping.columns.map(({ field }) => field)
  if (!fields.includes('name'))
    throw new AppError('invalid-input', { fields: { mapping: '名称の列を選んでください。' } })
  if (new Set(fields).size < fields.length)
    throw new AppError('invalid-input', { fields: { mapping: '同じ項目の列が2つあります。' } })
}

/** Without a column of kinds, the title above the headings or the first name often says what the whole list is. */
function withKind(guess: ListMapping, head: readonly SheetRow[], { masters }: Ctx['services']): ListMapping {
  if (guess.columns.some(({ field }) => field === 'kind')) return guess
  const name = guess.columns.find(({ field }) => field === 'name')
  const title = head.filter(({ line }) => line < (guess.headingLine ?? 1)).flatMap(({ cells }) => cells)
  const first = head.find(({ line }) => line > (guess.headingLine ?? 0))?.cells[name?.at ?? -1] ?? ''
  const { entries } = masters.providerKinds
  const kind = kindOfWord(title.join(' '), entries) ?? kindOfWord(first, entries)
  return { ...guess, kind: kind?.code ?? '' }
}

/** Reads the first rows as the importer would. */
function previewRows({ services }: Ctx, head: readonly SheetRow[], mapping: ListMapping): ListRowView[] {
  const { reference, masters } = services
  const signature = listSignature(head, mapping.headingLine)
  const source = mappedListSource({ id: 'preview', name: 'preview', signature, mapping })
  const reader = source.read(head, { areas: reference.areas, masters, asOf: '' })
  const views: ListRowView[] = []
  const wordOf = (code: string) =>
    masters.providerKinds.entries.find((kind) => kind.code === code)?.word ?? ''
  for (const row of head)
    reader.take(row, (result) => {
      const { line } = result
      if ('problem' in result) {
        views.push({ ...UNREAD, line, problem: result.problem })
        return
      }
      const { name, kind, area, address, phone, fax } = result.found
      const place = `${area.municipality}${area.district ?? ''}`
      views.push({ line, name, kindWord: wordOf(kind), place, address, phone, fax, problem: null })
    })
  return views
}

const UNREAD = { name: '', kindWord: '', place: '', address: '', phone: '', fax: '' }

export const listSourceHandlers: Handlers<typeof listSourceCalls> = {
  'listSource.list': ({ db }) => listListSources(db),

  async 'listSource.suggest'({ db, services }, { head }) {
    const saved = (await listListSources(db)).find(({ signature }) => isSameList(head, signature))
    return { saved: saved ?? null, guess: withKind(guessListMapping(head), head, services) }
  },

  'listSource.preview': (ctx, { head, mapping }) => Promise.resolve(previewRows(ctx, head, mapping)),

  async 'listSource.save'(ctx, { id, version, name, head, mapping }) {
    checkMapping(mapping)
    const before = id === null ? undefined : await findListSource(ctx.db, id)
    if (id !== null && before === undefined) throw new AppError('not-found')
    if (before !== undefined && before.version !== version) throw new AppError('conflict')
    const source = {
      id: id ?? ctx.newId(),
      name,
      signature: listSignature(head, mapping.headingLine),
      mapping,
      version: version + 1,
      updatedAt: ctx.clock.now(),
      updatedByName: ctx.user.displayName,
    }
    await saveListSource(ctx.db, source, ctx.user.id)
    return source
  },
}
