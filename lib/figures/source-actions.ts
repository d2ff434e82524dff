'use server'

import { defineAction } from '@/lib/core/define-action'
import { chooseFigureSource } from './choose-figure-source'
import { countFigures } from './count-figures'

export const chooseFigureSourceAction = defineAction('figures.choose_source', chooseFigureSource)
export const countFiguresAction = defineAction('figures.count', countFigures)
