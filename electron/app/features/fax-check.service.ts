import { findProvider } from '../../../db/repositories/directory.ts'
import { findFaxCheck, stepFaxCheck } from '../../../db/repositories/fax-check.ts'
import { ensureCard } from '../../../db/repositories/provider-card.ts'
import type { faxCheckCalls } from '../../../shared/contract/fax-check.ts'
import { faxDigits } from '../../../shared/domain/fax-number.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, prepared, stamp } from '../context.ts'
import { faxTestSheet } from '../documents/fax-test-sheet.ts'
import { faxStand } from './fax-stand.ts'
import { commonFacts, paperMaterial } from './gather-paper-facts.ts'
import { paperFile } from './paper-file.ts'

type Which = { readonly providerId: string; readonly number: string; readonly version: number }

export const faxCheckHandlers: Handlers<typeof faxCheckCalls> = {
  'faxCheck.read': async (ctx, { providerId }) => await faxStand(ctx, providerId),

  'faxCheck.printTest': prepared({
    async prepare(ctx, { providerId, number }) {
      const provider = await findProvider(ctx.db, providerId)
      if (provider === undefined) throw new AppError('not-found')
      const facts = await commonFacts(ctx, await paperMaterial(ctx))
      const word = testWord(ctx.newId())
      const sheet = faxTestSheet(facts, { recipientName: provider.name, number, word })
      return await ctx.services.documents.render(sheet, 'pdf')
    },
    async run(ctx, asked, pdf) {
      const of = await hold(ctx, asked)
      await stepFaxCheck(ctx.db, of, { kind: 'test' }, stamp(ctx))
      return { file: paperFile(`FAX送付テスト票_${ctx.clock.today()}`, 'pdf', pdf) }
    },
  }),

  async 'faxCheck.confirm'(ctx, { how, ...asked }) {
    const of = await hold(ctx, asked)
    const found = await findFaxCheck(ctx.db, of.cardId, of.number)
    if (found?.check.secondAt != null) throw new AppError('conflict')
    const isSecond = found?.firstBy != null
    if (isSecond && found.firstBy === ctx.user.id)
      throw new AppError('blocked', {
        detail: '1人目と同じ人は2人目になれません。ほかの職員がサインインして確かめてください。',
      })
    await stepFaxCheck(ctx.db, of, { kind: isSecond ? 'second' : 'first', how }, stamp(ctx))
    return await faxStand(ctx, of.cardId)
  },

  async 'faxCheck.withdraw'(ctx, { reason, ...asked }) {
    const of = await hold(ctx, asked)
    if (of.version === 0) throw new AppError('not-found')
    await stepFaxCheck(ctx.db, of, { kind: 'end', reason }, stamp(ctx))
    return await faxStand(ctx, of.cardId)
  },
}

/** Our card of the provider, as long as the number on screen is still its number. */
async function hold(ctx: Ctx, { providerId, number, version }: Which) {
  const provider = await findProvider(ctx.db, providerId)
  if (provider === undefined) throw new AppError('not-found')
  if (faxDigits(provider.fax) !== faxDigits(number)) throw new AppError('conflict')
  const cardId = await ensureCard(ctx.db, providerId, ctx.newId, stamp(ctx))
  return { cardId, number, version }
}

const KANA = 'あいうえかきくこさしすせたちつてなにぬのはひふへまみむめ'

/** Three kana that nobody guesses and everybody can say on the telephone. */
function testWord(seed: string): string {
  const bytes = [...seed.replaceAll('-', '').matchAll(/../gu)].map(([pair]) => Number.parseInt(pair, 16))
  return bytes
    .slice(0, 3)
    .map((byte) => KANA.charAt(byte % KANA.length))
    .join('・')
}
