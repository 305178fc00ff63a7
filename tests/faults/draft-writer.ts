import { aConference } from '../support/a-conference.ts'
import { ADMIN, HOSPITAL, testApp } from '../support/test-app.ts'

/**
 * A core of its own process that writes a draft until it is killed. After every save that the core has acknowledged it
 * says so on stdout; the one who started it kills it without warning.
 */
const dataFolder = process.argv[2]
if (dataFolder === undefined) throw new Error('no data folder given')
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

const app = await testApp({ dataFolder })
await app.call('setup.create', { hospital: HOSPITAL, admin: ADMIN })
await app.call('session.signIn', { loginName: ADMIN.loginName, password: ADMIN.password })
const { view } = await aConference(app)
const { id: conferenceId, admissionId, draft } = view.conference
say({ conferenceId, admissionId })
let { version } = view.conference
for (let count = 1; ; count += 1) {
  const sections = draft.sections.map((each) => ({ ...each, text: `${count}回目の入力。`.repeat(50) }))
  const saved = await app.call('conference.saveDraft', {
    conferenceId,
    admissionId,
    version,
    draft: { ...draft, sections },
  })
  version = saved.version
  say({ count })
}
