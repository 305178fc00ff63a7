import { Grid, MultiSelect, NumberInput, Radio, Group } from '@mantine/core'
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { CareGroupMemberView } from '../../../shared/contract/care-group.ts'
import { CareGroupMemberContent, CareGroupMemberId } from '../../../shared/domain/care-group.ts'
import { careGroupPageText } from '../../text/care-group.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { useDialogForm } from '../../ui/use-dialog-form.ts'
import { ProviderSelect } from '../provider/provider-select.tsx'
import type { OpenGroup } from './care-group-page.tsx'
import { useGroupWords } from './use-group-words.ts'

const Form = z.object({ member: CareGroupMemberContent })
type Form = z.infer<typeof Form>
const text = careGroupPageText
/** Keeps the field level with its neighbour, which has a description. A plain space has no height. */
const NO_DESCRIPTION = '\u00a0'

const NEW: CareGroupMemberContent = {
  providerId: null,
  name: '',
  role: '',
  person: '',
  standsInFor: [],
  standInNote: '',
  standInOrder: 0,
  fromOn: null,
  toOn: null,
  note: '',
}

function contentOf(view: CareGroupMemberView | undefined): CareGroupMemberContent {
  if (view === undefined) return NEW
  const { id: _i, groupId: _g, version: _v, updatedAt: _a, updatedBy: _b, ...content } = view.member
  return content
}

type MemberDialogProps = {
  readonly found: OpenGroup
  readonly view: CareGroupMemberView | undefined
  readonly onClose: () => void
}

/** A member of the group: who, in which role, from when, and for whom they come. */
export function MemberDialog({ found, view, onClose }: MemberDialogProps) {
  const { form, dialog } = useDialogForm({
    schema: Form,
    defaultValues: { member: contentOf(view) },
    isCheckedEarly: true,
    call: 'careGroup.saveMember',
    inputOf: ({ member }) => ({
      groupId: found.group.id,
      memberId: view?.member.id ?? null,
      version: view?.member.version ?? 0,
      member,
    }),
    saved: text.saved,
    onClose,
  })
  return (
    <FormDialog
      title={view === undefined ? text.addMember : text.editMemberOf(view.providerName)}
      size={760}
      {...dialog}
    >
      <Grid gap="sm">
        <Who form={form} found={found} />
        <StandsIn form={form} others={found.members.filter(({ member }) => member.id !== view?.member.id)} />
        <Grid.Col span={6}>
          <FormEraDate control={form.control} name="member.fromOn" label={text.from} />
        </Grid.Col>
        <Grid.Col span={6}>
          <FormEraDate control={form.control} name="member.toOn" label={text.to} />
        </Grid.Col>
        <Grid.Col span={12}>
          <FormTextarea control={form.control} name="member.note" label={text.note} minRows={1} />
        </Grid.Col>
      </Grid>
    </FormDialog>
  )
}

function Who({ form: { control, setValue }, found }: { form: UseFormReturn<Form>; found: OpenGroup }) {
  const { words, role } = useGroupWords()
  const [providerId, name] = useWatch({ control, name: ['member.providerId', 'member.name'] })
  const roles = words?.kinds.find(({ code }) => code === found.group.kind)?.roles ?? []
  return (
    <>
      <Grid.Col span={7}>
        <ProviderSelect
          label={text.provider}
          description={text.providerHint}
          data-autofocus
          value={providerId}
          chosenName={name}
          onChoose={(id, chosen) => {
            setValue('member.providerId', id, { shouldDirty: true })
            setValue('member.name', chosen, { shouldDirty: true, shouldValidate: true })
          }}
        />
      </Grid.Col>
      <Grid.Col span={5}>
        <FormSelect
          control={control}
          name="member.role"
          label={text.role}
          withAsterisk
          description={NO_DESCRIPTION}
          data={roles.map((code) => ({ value: code, label: role(code) }))}
        />
      </Grid.Col>
      <Grid.Col span={7}>
        <FormText
          control={control}
          name="member.name"
          label={text.memberName}
          disabled={providerId !== null}
        />
      </Grid.Col>
      <Grid.Col span={5}>
        <FormText control={control} name="member.person" label={text.person} />
      </Grid.Col>
    </>
  )
}

type StandsInProps = { readonly form: UseFormReturn<Form>; readonly others: readonly CareGroupMemberView[] }

function StandsIn({ form: { control }, others }: StandsInProps) {
  return (
    <>
      <Grid.Col span={12}>
        <Controller
          control={control}
          name="member.standsInFor"
          render={({ field: { value, onChange } }) => (
            <Stands value={value} onChange={onChange} others={others} />
          )}
        />
      </Grid.Col>
      <Grid.Col span={8}>
        <FormText
          control={control}
          name="member.standInNote"
          label={text.standInNote}
          placeholder={text.standInNoteHint}
        />
      </Grid.Col>
      <Grid.Col span={4}>
        <Controller
          control={control}
          name="member.standInOrder"
          render={({ field: { value, onChange } }) => (
            <NumberInput
              label={text.standInOrder}
              min={0}
              max={99}
              value={value}
              onChange={(next) => onChange(typeof next === 'number' ? next : 0)}
            />
          )}
        />
      </Grid.Col>
    </>
  )
}

type StandsProps = {
  readonly value: CareGroupMemberContent['standsInFor']
  readonly onChange: (value: CareGroupMemberContent['standsInFor']) => void
  readonly others: readonly CareGroupMemberView[]
}

function Stands({ value, onChange, others }: StandsProps) {
  const isEverybody = value === 'everybody'
  const chosen = isEverybody ? [] : value
  return (
    <>
      <Radio.Group
        label={text.standsInFor}
        value={isEverybody ? 'everybody' : 'some'}
        onChange={(next) => onChange(next === 'everybody' ? 'everybody' : [])}
      >
        <Group gap="md" mt={6}>
          <Radio value="everybody" label={text.standsEverybody} />
          <Radio value="some" label={text.standsSome} />
        </Group>
      </Radio.Group>
      {!isEverybody && (
        <MultiSelect
          mt={6}
          aria-label={text.standsWhom}
          placeholder={chosen.length === 0 ? text.standsNobody : ''}
          searchable
          openOnFocus={false}
          filter={foldFilter}
          data={others.map(({ member, providerName }) => ({ value: String(member.id), label: providerName }))}
          value={[...chosen]}
          onChange={(ids) => onChange(ids.map((id) => CareGroupMemberId.parse(id)))}
        />
      )}
    </>
  )
}
