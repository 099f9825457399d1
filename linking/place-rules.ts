/** What it takes to believe that a place is where a text says. Data. */

/** This many dwellings of a compound with the same road and number teach an entrance that the compound's own row does not give; fewer may be typing errors. A road of houses likewise. */
export const entranceSupport = 3;

/** A name that is in no register stands for a compound when so many records that also give its road number or code use it, and such a share of all of them in the district. */
export const aliasSupport = 2;
export const aliasShare = 0.8;

/** A door number lies in the community that most of its records name, a landmark only where nearly all agree: one name may stand in several squares. */
export const usualArea = { numberSupport: 1, numberShare: 0.6, landmarkSupport: 2, landmarkShare: 0.8 } as const;

/** Decimal places that coordinates of the hub's own are kept to: about 0.1 m. */
export const coordinateDecimals = 6;
