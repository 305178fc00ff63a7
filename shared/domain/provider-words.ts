import { z } from 'zod'

/** 可 · 要相談 · 不可 · 未確認, per treatment or device. */
export const Capability = z.enum(['可', '要相談', '不可', '未確認'])
export type Capability = z.infer<typeof Capability>

/** ○ △ ×, per municipality or district. */
export const ServiceAreaMark = z.enum(['○', '△', '×'])
export type ServiceAreaMark = z.infer<typeof ServiceAreaMark>
