import type { Month } from '@/lib/periods/rules/month'
import type { LinkedCourse } from '@/prisma/seed/model/play-unions'

/** Unions that lost their members this year; none of them admitted anybody afterwards. */
const dwindling: Readonly<Record<string, { month: Month; left: number }>> = {
  'cong-ty-tnhh-do-choi-may-trang-5-viet-nam': { month: 202404, left: 0 },
  'cong-ty-tnhh-bao-bi-suoi-ngoc-7': { month: 202403, left: 2 },
  'hop-tac-xa-van-tai-hoa-phuong-4': { month: 202405, left: 3 },
}

/** The course of a union, with the month in which its members left where it is one of those. */
export function dwindled(course: LinkedCourse): LinkedCourse {
  const loss = dwindling[course.unit.code]
  return loss ? { ...course, dwindling: loss } : course
}
