import { z } from 'zod'
import { LocalDate } from './local-date.ts'

/** Size of letters: small print, body, large (for old eyes), huge (a telephone number on the refrigerator). */
export const PaperTextSize = z.enum(['small', 'normal', 'large', 'huge'])
export type PaperTextSize = z.infer<typeof PaperTextSize>

/** pending: what a doctor still has to write, visibly unfinished. muted: a remark. */
export const PaperTone = z.enum(['normal', 'muted', 'pending'])
export type PaperTone = z.infer<typeof PaperTone>

const size = PaperTextSize.default('normal')
const text = z.string().max(20_000)
const millimetres = z.number().min(0).max(260)

export const PaperCell = z.strictObject({
  label: z.string().max(120),
  value: text,
  /** Width within its row, relative to its neighbours. */
  share: z.number().positive().default(1),
  tone: PaperTone.default('normal'),
  size: PaperTextSize.optional(),
})
export type PaperCell = z.infer<typeof PaperCell>

export const PaperColumn = z.strictObject({
  title: z.string().max(80),
  /** Width relative to the other columns. */
  share: z.number().positive(),
  align: z.enum(['left', 'center', 'right']).default('left'),
  isBold: z.boolean().default(false),
})
export type PaperColumn = z.infer<typeof PaperColumn>

const Heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2)]),
  text,
  /** So much must be free below it, in millimetres; else it goes to the next page with what follows. */
  roomBelow: millimetres.default(0),
})
const Paragraph = z.strictObject({
  type: z.literal('paragraph'),
  text,
  size,
  tone: PaperTone.default('normal'),
  align: z.enum(['left', 'center', 'right']).default('left'),
  isBold: z.boolean().default(false),
})
/** Label/value grid. `labelWidth` is in millimetres. */
const Fields = z.strictObject({
  type: z.literal('fields'),
  rows: z.array(z.array(PaperCell).min(1).max(6)),
  labelWidth: millimetres.default(26),
  /** Least height of a row in millimetres, room for handwriting. */
  minHeight: millimetres.default(0),
  size,
})
const Table = z.strictObject({
  type: z.literal('table'),
  columns: z.array(PaperColumn).min(1).max(14),
  rows: z.array(z.array(text)),
  minHeight: millimetres.default(0),
  size,
})
const Checklist = z.strictObject({
  type: z.literal('checklist'),
  items: z.array(z.strictObject({ text, isChecked: z.boolean() })),
  columns: z.number().int().min(1).max(6).default(1),
  size,
})
/** Empty lines to write on by hand. */
const RuledLines = z.strictObject({
  type: z.literal('ruledLines'),
  count: z.number().int().min(1).max(40),
  gap: millimetres.default(8),
})
const Box = z.strictObject({
  type: z.literal('box'),
  title: z.string().max(120).default(''),
  text,
  minHeight: millimetres.default(0),
  size,
  isStrong: z.boolean().default(false),
})
const Spacer = z.strictObject({ type: z.literal('spacer'), height: millimetres })
/** 回覧印欄: stamp boxes side by side. */
const StampBoxes = z.strictObject({
  type: z.literal('stampBoxes'),
  labels: z.array(z.string().max(20)).min(1).max(8),
})
const SignatureLines = z.strictObject({
  type: z.literal('signatureLines'),
  labels: z.array(z.string().max(60)).min(1).max(6),
})
const Source = z.strictObject({ type: z.literal('sourceNote'), text })
/** A piece of a drawing, in units of its own width and height; y grows downwards. */
const DrawnPath = z.strictObject({
  type: z.literal('path'),
  d: z.string().max(500_000),
  fill: z.string().max(20).default('none'),
  stroke: z.string().max(20).default('none'),
  strokeWidth: z.number().min(0).max(20).default(0.5),
})
const DrawnText = z.strictObject({
  type: z.literal('text'),
  x: z.number(),
  y: z.number(),
  text,
  points: z.number().min(3).max(40),
  anchor: z.enum(['start', 'middle', 'end']).default('middle'),
  isBold: z.boolean().default(false),
})
/** A map or a figure as vectors. Word documents have a line of text in its place. */
const Drawing = z.strictObject({
  type: z.literal('drawing'),
  /** What it shows, in words. */
  alternative: z.string().max(200),
  width: z.number().positive(),
  height: z.number().positive(),
  items: z.array(z.discriminatedUnion('type', [DrawnPath, DrawnText])).max(20_000),
})
const PageBreak = z.strictObject({
  type: z.literal('pageBreak'),
  /** A sheet of its own for another reader: title, sender and page numbers begin anew. */
  startsSheet: z.boolean().default(false),
})

export const PaperBlock = z.discriminatedUnion('type', [
  Heading,
  Paragraph,
  Fields,
  Table,
  Checklist,
  RuledLines,
  Box,
  Spacer,
  StampBoxes,
  SignatureLines,
  Source,
  Drawing,
  PageBreak,
])
export type PaperBlock = z.infer<typeof PaperBlock>
export type PaperBlockOf<Type extends PaperBlock['type']> = Extract<PaperBlock, { type: Type }>

/** A paper, said once: the PDF and the DOCX are made from this and hold the same text. */
export const PaperContent = z.strictObject({
  page: z.strictObject({
    size: z.enum(['A3', 'A4', 'A5']),
    orientation: z.enum(['portrait', 'landscape']),
    /** 綴じしろ on the left (portrait) or at the top (landscape), in millimetres; 0 = none. */
    bindingMargin: millimetres,
  }),
  /** Body in a Mincho face (a letter between doctors) or in Gothic (everything else). */
  typeface: z.enum(['gothic', 'mincho']).default('gothic'),
  title: z.string().max(120),
  /** Name and ID on every page; empty on anonymous papers and on those of no one patient. */
  patientLine: z.string().max(200),
  /** 発行番号; empty on a paper that is not recorded. */
  number: z.string().max(60),
  /** 第n版; 0 = not yet issued. */
  version: z.number().int().min(0),
  issuedOn: LocalDate,
  issuer: z.array(z.string().max(300)).max(10),
  recipient: z.array(z.string().max(300)).max(6),
  /** 練習モード: 架空データ on every page. */
  isPractice: z.boolean(),
  /** Short words in a frame on every page, such as 下書き. Empty = none. */
  mark: z.string().max(40),
  blocks: z.array(PaperBlock),
})
export type PaperContent = z.infer<typeof PaperContent>
/** As a maker writes it: what has a default may be left out. */
export type PaperContentInput = z.input<typeof PaperContent>
export type PaperBlockInput = z.input<typeof PaperBlock>

/** What an issue adds to a draft: number, version and day; a preview has no number and is marked 下書き. */
export const PaperStamp = z.strictObject({
  number: z.string().max(60),
  version: z.number().int().min(0),
  issuedOn: LocalDate,
  isPreview: z.boolean(),
})
export type PaperStamp = z.infer<typeof PaperStamp>
