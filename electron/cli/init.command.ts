import { createInterface } from 'node:readline/promises'
import { PASSWORD_MIN_LENGTH } from '../../shared/domain/user.ts'
import { type Command, CommandError, type Given, textOption } from './command.ts'
import { withCore } from './core-door.ts'

type Answers = {
  readonly loginName: string
  readonly password: string
  readonly hospital: string
  readonly phone: string
}

async function ask(): Promise<Answers> {
  if (!process.stdin.isTTY) {
    throw new CommandError('最初の管理者を環境変数 IEJI_ADMIN と IEJI_PASSWORD で指定してください。', 2)
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const hospital = await terminal.question('病院の名前: ')
    const phone = await terminal.question('電話番号: ')
    const loginName = await terminal.question('最初の管理者のログイン名: ')
    const password = await terminal.question(
      `パスワード（${PASSWORD_MIN_LENGTH}文字以上。入力は画面に表示されます）: `,
    )
    return { hospital, phone, loginName, password }
  } finally {
    terminal.close()
  }
}

async function answersFor(given: Given): Promise<Answers> {
  const loginName = process.env.IEJI_ADMIN
  const password = process.env.IEJI_PASSWORD
  if (loginName === undefined || password === undefined) return await ask()
  return {
    loginName,
    password,
    hospital: textOption(given, 'hospital') ?? '（病院名未設定）',
    phone: textOption(given, 'phone') ?? '（未設定）',
  }
}

export const initCommand: Command = {
  name: 'init',
  about: '新しいデータベースを作る',
  usage: 'ieji init --data フォルダー [--hospital 病院名] [--phone 電話番号]',
  options: { hospital: { type: 'string' }, phone: { type: 'string' } },
  async run(given) {
    if (given.options.demo === true) throw new CommandError('init に --demo は付けられません。', 2)
    const { loginName, password, hospital, phone } = await answersFor(given)
    await withCore(given, async ({ call }) => {
      const details = {
        name: hospital,
        department: '退院支援室',
        postalCode: '',
        address: '',
        phone,
        fax: '',
      }
      await call('setup.create', {
        hospital: details,
        admin: { loginName, displayName: loginName, password },
      })
      const { dataFolder } = await call('setup.read', {})
      if (given.options.json === true) given.print(JSON.stringify({ dataFolder, admin: loginName }))
      else
        given.print(
          `データベースを作りました: ${dataFolder}\n最初の管理者: ${loginName}\n鍵ファイル ieji.key を、データとは別の場所にも保管してください。`,
        )
    })
  },
}
