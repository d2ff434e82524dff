'use server'

import { defineAction } from '@/lib/core/define-action'
import { addEmployer } from './add-employer'
import { closeEmployer } from './close-employer'
import { editEmployer } from './edit-employer'
import { endUnion } from './end-union'
import { linkUnion } from './link-union'
import { moveEmployer } from './move-employer'
import { recordWorkforce } from './record-workforce'
import { reopenEmployer } from './reopen-employer'
import { saveRegisterSettings } from './save-register-settings'
import { voidEmployer } from './void-employer'
import { voidUnion } from './void-union'
import { voidWorkforce } from './void-workforce'

export const addEmployerAction = defineAction('employer.add', addEmployer)
export const editEmployerAction = defineAction('employer.edit', editEmployer)
export const recordWorkforceAction = defineAction('employer.record_workforce', recordWorkforce)
export const voidWorkforceAction = defineAction('employer.void_workforce', voidWorkforce)
export const linkUnionAction = defineAction('employer.link_union', linkUnion)
export const endUnionAction = defineAction('employer.end_union', endUnion)
export const voidUnionAction = defineAction('employer.void_union', voidUnion)
export const closeEmployerAction = defineAction('employer.close', closeEmployer)
export const reopenEmployerAction = defineAction('employer.reopen', reopenEmployer)
export const moveEmployerAction = defineAction('employer.move', moveEmployer)
export const voidEmployerAction = defineAction('employer.void', voidEmployer)
export const saveRegisterSettingsAction = defineAction('register_settings.save', saveRegisterSettings)
