import { z } from 'zod'
import { AdmissionId, ConferenceId, IssuedPaperId, PatientId, ProviderId } from '../domain/ids.ts'
import { IssuedPaper } from '../domain/issued-paper.ts'
import { Instant, LocalDate } from '../domain/local-date.ts'
import { PaperDraft } from '../domain/paper-draft.ts'
import { PaperKind, PaperKindCode } from '../domain/paper-kind.ts'
import { TypedFields } from '../domain/paper-typed.ts'
import { plainLine, plainText } from '../domain/plain-text.ts'
import { Role } from '../domain/role.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'

/** Which paper: for whose stay, of which kind, to which partner, about which conference (left out: the latest). */
export const PaperRef = z.strictObject({
  admissionId: AdmissionId,
  kind: PaperKindCode.exclude(['patient-list']),
  providerId: ProviderId.optional(),
  conferenceId: ConferenceId.optional(),
  /** What the partner is asked for; left out: what they were asked before, or do. */
  role: Role.optional(),
})
export type PaperRef = z.infer<typeof PaperRef>

/** A sentence that stands above the paper; block: it may not be issued so, warn: only with a reason. */
export const PaperCheckView = z.strictObject({
  code: z.string(),
  severity: z.enum(['block', 'warn']),
  text: z.string(),
  found: z.array(z.string()),
})
export type PaperCheckView = z.infer<typeof PaperCheckView>

/** none: there is no such part. lapsed: it was changed after the doctor had confirmed it. */
export const DoctorPartView = z.strictObject({
  state: z.enum(['none', 'pending', 'confirmed', 'lapsed']),
  doctorName: z.string(),
  recordedByName: z.string(),
  recordedAt: Instant.nullable(),
})
export type DoctorPartView = z.infer<typeof DoctorPartView>

/** How a draft stands after every change of it. */
const DraftStand = {
  version: z.number().int().nonnegative(),
  savedAt: Instant.nullable(),
  checks: z.array(PaperCheckView),
  doctorPart: DoctorPartView,
}

export const OpenPaper = z.strictObject({
  ...DraftStand,
  kind: PaperKind,
  /** As prepared from patient, team and conference; what was typed over it stands in `typed`. */
  prepared: PaperDraft,
  typed: z.record(z.string(), z.string()),
  /** Fields without a value. */
  missing: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  recipient: z.strictObject({ providerId: ProviderId, name: z.string() }).nullable(),
  conference: z
    .strictObject({
      conferenceId: ConferenceId,
      heldOn: LocalDate.nullable(),
      /** 0: not confirmed yet. */
      confirmedNo: z.number().int(),
    })
    .nullable(),
  /** What stands against sending it by FAX: the number is not verified by two people. Null: nothing. */
  faxBlock: PaperCheckView.nullable(),
  /** The version that an issue would get. */
  nextVersion: z.number().int().positive(),
  issued: z.array(IssuedPaper),
})
export type OpenPaper = z.infer<typeof OpenPaper>

/** 未作成 · 下書き · 医師記載待ち · 発行済み; changed: issued, and edited since. */
export const PaperState = z.enum(['none', 'draft', 'doctorPending', 'issued', 'changed'])
export type PaperState = z.infer<typeof PaperState>

/** One kind of paper with everything that was begun or issued of it, one line a recipient. */
export const PaperSheet = z.strictObject({
  kind: PaperKind,
  lines: z.array(
    z.strictObject({
      recipientKey: z.string(),
      recipientName: z.string(),
      conferenceId: z.string(),
      state: PaperState,
      savedAt: Instant.nullable(),
      last: IssuedPaper.nullable(),
    }),
  ),
})
export type PaperSheet = z.infer<typeof PaperSheet>

export const PaperRecipientChoice = z.strictObject({
  providerId: ProviderId,
  name: z.string(),
  group: z.enum(['team', 'asked', 'candidate']),
  role: Role,
  roleWord: z.string(),
  fax: z.string(),
})
export type PaperRecipientChoice = z.infer<typeof PaperRecipientChoice>

/** A file as bytes in base64. The name holds no patient's name: it lands in download folders and lists. */
export const PaperFile = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  base64: z.string(),
})
export type PaperFile = z.infer<typeof PaperFile>

const Format = z.enum(['pdf', 'docx'])
const NamedVersion = PaperRef.extend({ version: z.number().int().nonnegative() })
const aboutStay = ({ admissionId }: { admissionId: string }) => admissionId

export const paperCalls = {
  'paper.kinds': query({ allow: EVERYBODY, input: z.strictObject({}), output: z.array(PaperKind) }),
  /** The papers of a stay: what there is to make, and how far each has come. */
  'paper.list': query({
    allow: EVERYBODY,
    input: z.strictObject({ admissionId: AdmissionId }),
    output: z.array(PaperSheet),
    about: aboutStay,
  }),
  'paper.open': query({ allow: EVERYBODY, input: PaperRef, output: OpenPaper, about: aboutStay }),
  /** Whom a paper can go to: the team, whoever was asked, and the first candidates of open roles. */
  'paper.recipients': query({
    allow: EVERYBODY,
    input: z.strictObject({ admissionId: AdmissionId }),
    output: z.array(PaperRecipientChoice),
    about: aboutStay,
  }),
  /** Autosave; not in the access log, which would drown in it. `conflict` where somebody saved in between. */
  'paper.saveDraft': command({
    allow: WRITERS,
    input: NamedVersion.extend({ typed: TypedFields }),
    output: z.strictObject({
      ...DraftStand,
      missing: OpenPaper.shape.missing,
    }),
  }),
  /** The PDF of what is being written, marked 下書き. Not logged for the same reason; opening the paper is. */
  'paper.preview': query({
    allow: EVERYBODY,
    input: PaperRef.extend({ typed: TypedFields }),
    output: z.strictObject({ base64: z.string() }),
  }),
  /** The draft as a file, marked 下書き: for the doctor to write in, for a colleague to read. */
  'paper.exportDraft': query({
    allow: WRITERS,
    input: PaperRef.extend({ format: Format }),
    output: PaperFile,
    about: aboutStay,
  }),
  /** The doctor answers for their part; whoever is no doctor records whose words these are. `isConfirmed: false` takes it back. */
  'paper.confirmDoctorPart': command({
    allow: WRITERS,
    input: NamedVersion.extend({ isConfirmed: z.boolean(), doctorName: plainLine(60) }),
    output: z.strictObject(DraftStand),
    about: aboutStay,
  }),
  /**
   * Gives the paper out: number, version, bytes and hash are kept for good. `blocked` says what stands against it;
   * where only warnings do, a `reason` lets it go. `unprintable` lists characters that no font has.
   */
  'paper.issue': command({
    allow: WRITERS,
    input: NamedVersion.extend({
      purpose: plainText(200),
      copies: z.number().int().min(1).max(99),
      reason: plainText(300),
      /** By FAX only to a number that two people have verified. */
      delivery: z.enum(['hand', 'fax', 'mail']).default('hand'),
    }),
    output: z.strictObject({ paper: IssuedPaper, file: PaperFile }),
    about: aboutStay,
  }),
  /** An issued paper: the very bytes, or the same content as a Word document. */
  'paper.readIssued': query({
    allow: EVERYBODY,
    input: z.strictObject({ issuedPaperId: IssuedPaperId, format: Format }),
    output: z.strictObject({ paper: IssuedPaper, file: PaperFile }),
    about: (_input, { paper }) => paper.patientId,
  }),
  /** 発行控え, the newest first. */
  'paper.listIssued': query({
    allow: EVERYBODY,
    input: z.strictObject({
      text: z.string().max(100),
      patientId: PatientId.optional(),
      kind: PaperKindCode.optional(),
      from: LocalDate.optional(),
      to: LocalDate.optional(),
      /** Of the page before. */
      beforeNo: z.number().int().positive().optional(),
      limit: z.number().int().min(1).max(100).default(50),
    }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ paper: IssuedPaper, patientName: z.string(), chartNo: z.string() })),
      /** For the next page; null at the end. */
      nextBeforeNo: z.number().int().nullable(),
    }),
  }),
  /** 受け持ち患者一覧: the sheet carried on rounds; of all in the department with `isMine: false`. Not numbered: it never leaves. */
  'paper.patientList': query({
    allow: WRITERS,
    input: z.strictObject({
      isMine: z.boolean().default(true),
      ward: z.string().max(30).optional(),
      note: plainText(1000).default(''),
      format: Format.default('pdf'),
    }),
    output: z.strictObject({ file: PaperFile, count: z.number().int() }),
    isLogged: true,
  }),
}
