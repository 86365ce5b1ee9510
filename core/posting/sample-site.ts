/** In the place of a site's id: the posting is the extension's own sample, and says nothing about what the market asks for. */
export const SAMPLE_SITE = 'sample';
