import { z } from 'zod'
import { CareScene } from './care-scene.ts'
import { FactCode } from './provider-fact.ts'
import { Capability, ServiceAreaMark } from './provider-words.ts'

const Cover = z.enum(['yes', 'no', 'unknown'])

/** One fictional candidate of `match --providers FILE.json`; what is left out is unknown. */
export const ProviderLine = z.strictObject({
  id: z.string().min(1).max(120),
  name: z.string().min(1).max(120).describe('名称（架空）'),
  roles: z.array(z.string().max(60)).min(1).max(22).describe('役割のコード'),
  km: z.number().min(0).max(2000).nullable().optional().describe('患者の家からの直線距離'),
  capabilities: z.record(z.string(), Capability).optional().describe('処置の語 → 可・要相談・不可・未確認'),
  confirmedDaysAgo: z.number().int().min(0).max(36500).nullable().optional().describe('何日前に確かめたか'),
  serviceArea: z.record(z.string(), ServiceAreaMark).optional().describe('地名 → ○・△・×'),
  networks: z.array(z.string().max(120)).optional().describe('在宅医療連携グループ'),
  scenes: z.array(CareScene).optional().describe('担う場面。省くと不明'),
  night: Cover.optional().describe('夜間の対応'),
  holiday: Cover.optional().describe('休日の対応'),
  kind: z.string().max(80).optional().describe('種別（マスター provider-kinds の語かコード）'),
  facts: z
    .record(FactCode, z.union([z.string().max(200), z.number().min(0).max(1_000_000)]))
    .optional()
    .describe('知っていること（マスター provider-facts のコード → 答え）'),
  capacity: z.enum(['open', 'limited', 'closed', 'unknown']).optional().describe('新しい患者の受け入れ'),
})
export type ProviderLine = z.infer<typeof ProviderLine>

export const ProvidersFile = z.array(ProviderLine).max(20_000)
export type ProvidersFile = z.infer<typeof ProvidersFile>
