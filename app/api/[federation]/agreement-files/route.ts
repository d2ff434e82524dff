import { addAgreementFile } from '@/lib/agreements/add-agreement-file'
import { getAgreementFile } from '@/lib/agreements/get-agreement-file'
import { paperToSend } from '@/lib/agreements/paper-to-send'
import { largestPaper } from '@/lib/agreements/rules/paper-file'
import { defineMadeFileRoute, defineUploadRoute } from '@/lib/core/define-route'

/** The signed paper, to be saved. */
export const GET = defineMadeFileRoute('agreement.file', getAgreementFile, paperToSend)

/** The body is the file; whose it is and its name stand in the query. */
export const POST = defineUploadRoute('agreement.file_added', addAgreementFile, { largest: largestPaper })
