/** Sizes of the ribbon's icons in pixels; Excel asks for 16, 32 and 80, and takes the others on screens of other densities. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;
/** Beside them one for the store. */
export const drawnSizes = [...iconSizes, 128] as const;
