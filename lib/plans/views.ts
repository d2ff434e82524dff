import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
