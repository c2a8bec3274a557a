/** What nobody waits for begins so many milliseconds after a screen was drawn: until then the browser paints it. */
export const FIRST_PAINT_MILLISECONDS = 200;
