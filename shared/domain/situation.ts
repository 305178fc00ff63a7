import { z } from 'zod'
import { CareScene } from './care-scene.ts'
import { plainText } from './plain-text.ts'

/** One word of a master (resources/masters); whether it exists there is checked against the master itself. */
const Word = z.string().trim().min(1).max(60)

/** What the needed roles follow from: the patient's situation in the words of the masters. */
export const Situation = z.strictObject({
  /** 介護度: 未申請, 申請中, 非該当, 要支援1 … 要介護5 (master care-levels). */
  careLevel: Word,
  /** 退院先の住まい (master residences). */
  residence: Word,
  /** 世帯 (master households). */
  household: Word,
  /** 診断名, free text; the disease master finds its diseases in it. */
  diagnosis: plainText(500),
  /** 告知: what the patient knows (master disclosures). */
  disclosure: Word,
  /** 保険・公費 (master insurances). */
  insurance: z.array(Word).max(20),
  /** 医療処置・機器 (master treatments). */
  treatments: z.array(Word).max(40),
  /** 希望 (master wishes; free words are kept and ask nobody). */
  wishes: z.array(plainText(200).min(1)).max(20),
  /** Scenes of home care to look for; empty means the default question. */
  scenes: z.array(CareScene).max(4),
})
export type Situation = z.infer<typeof Situation>
