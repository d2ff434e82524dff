import { answerUnknownPath } from '@/lib/core/define-api-route'

export {
  answerUnknownPath as GET,
  answerUnknownPath as POST,
  answerUnknownPath as PUT,
  answerUnknownPath as PATCH,
  answerUnknownPath as DELETE,
}
