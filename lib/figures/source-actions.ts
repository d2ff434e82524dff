'use server'

import { defineAction } from '@/lib/core/define-action'
import { chooseFigureSource } from './choose-figure-source'
import { refreshFigures } from './refresh-figures'

export const chooseFigureSourceAction = defineAction('figures.choose_source', chooseFigureSource)
export const refreshFiguresAction = defineAction('figures.refresh', refreshFigures)
