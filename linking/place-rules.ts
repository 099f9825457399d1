/** What it takes to believe that a place is where a text says. Data. */

/** This many dwellings of a compound with the same road and number teach an entrance that the compound's own row does not give; fewer may be typing errors. */
export const entranceSupport = 3;

/** Decimal places that coordinates of the hub's own are kept to: about 0.1 m. */
export const coordinateDecimals = 6;
