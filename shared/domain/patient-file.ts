import { z } from 'zod'
import { CareScene } from './care-scene.ts'

const Text = z.string().max(500)

/** The patient of `match --patient FILE.json`, in the words of the masters. No name, no address. */
export const PatientFile = z.strictObject({
  age: z.number().int().min(0).max(130).optional().describe('満年齢。子どもは ageMonths でもよい'),
  ageMonths: z.number().int().min(0).max(1560).optional().describe('満月齢'),
  sex: z.enum(['男', '女', '男性', '女性', 'male', 'female', 'other']).optional().describe('性別'),
  postalCode: z
    .string()
    .regex(/^〒?\s*\d{3}[-‐－ー]?\d{4}$/u)
    .optional()
    .describe('郵便番号（地区を求める）'),
  area: Text.optional().describe('住む地区。例：防府市富海'),
  residence: Text.min(1).describe('退院先の住まい（マスター residences の語）'),
  household: Text.optional().describe('世帯（マスター households の語）'),
  diagnosis: Text.describe('診断名。自由な文'),
  disclosure: Text.optional().describe('告知（マスター disclosures の語）'),
  careLevel: Text.optional().describe('介護度（マスター care-levels の語）。40歳未満は省ける'),
  insurance: z.array(Text).max(20).default([]).describe('保険・公費（マスター insurances の語）'),
  treatments: z.array(Text).max(40).default([]).describe('医療処置・機器（マスター treatments の語）'),
  wishes: z
    .union([z.string().max(1000), z.array(z.string().max(200)).max(20)])
    .default([])
    .describe('希望。自由な文'),
  existing: z
    .array(z.strictObject({ role: Text.describe('役割のコード'), id: z.string().min(1).max(120) }))
    .max(30)
    .default([])
    .describe('これまでの担当'),
  refusals: z
    .array(z.string().min(1).max(120))
    .max(100)
    .default([])
    .describe('本人・家族が希望しない連携先の id'),
  plannedDischargeInDays: z.number().int().min(0).max(3650).nullable().optional().describe('退院まで何日'),
  scenes: z.array(CareScene).max(4).default([]).describe('さがす場面。空なら既定（日常と急変）'),
})
export type PatientFile = z.infer<typeof PatientFile>

/** A fault in a file: where, and what to write instead. */
export interface FileProblem {
  readonly field: string
  readonly message: string
}
