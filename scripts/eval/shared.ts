/** Where measured material lies, if it is there: real postings and saved pages, no part of the product. */
export const SHARED = process.env['DRY_RUN_SHARED'] ?? '../shared';
