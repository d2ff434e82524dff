import { countAlerts } from '@/lib/alerts/count-alerts'
import { defineQueryRoute } from '@/lib/core/define-route'

/** How many alerts are open, counted anew for the bell. */
export const GET = defineQueryRoute('alerts.count', countAlerts)
