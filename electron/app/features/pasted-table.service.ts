import { cardsLike, insertCard } from '../../../db/repositories/provider-card.ts'
import type { pastedTableCalls } from '../../../shared/contract/pasted-table.ts'
import { ProviderId } from '../../../shared/domain/ids.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { type PastedCard, pastedCard } from './pasted-cards.ts'

type Table = Parameters<typeof pastedCard>[1]

function readTable(ctx: Ctx, table: Table): PastedCard[] {
  const { masters } = ctx
  const { reference } = ctx.services
  const region = { areas: reference.areas, kinds: masters.providerKinds.entries }
  return table.rows.map((cells) => pastedCard(cells, table, region, ctx.clock.today()))
}

export const pastedTableHandlers: Handlers<typeof pastedTableCalls> = {
  async 'import.previewTable'(ctx, table) {
    const { providerKinds } = ctx.masters
    const views = []
    for (const [index, { content, problems }] of readTable(ctx, table).entries()) {
      const { name, phone, fax, area, kind } = content
      const alike = await cardsLike(ctx.db, { name, phone, municipalityCode: area.municipalityCode })
      views.push({
        index,
        name,
        phone,
        fax,
        problems,
        kindWord: providerKinds.entries.find(({ code }) => code === kind)?.word ?? '',
        place: `${area.municipality}${area.district ?? ''}`,
        duplicates: alike.map((card) => card.name).slice(0, 3),
      })
    }
    return views
  },

  async 'import.saveTable'(ctx, { skip, ...table }) {
    const left = new Set(skip)
    const cards = readTable(ctx, table).filter(
      ({ problems }, index) => problems.length === 0 && !left.has(index),
    )
    for (const { content } of cards) {
      const id = ProviderId.parse(ctx.newId())
      await insertCard(
        ctx.db,
        { ...content, id, officialId: null, isFictional: false, version: 1 },
        stamp(ctx),
      )
    }
    return { added: cards.length, left: table.rows.length - cards.length }
  },
}
