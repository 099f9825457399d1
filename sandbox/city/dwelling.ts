/** A dwelling of a compound: its number tells building, unit, floor and room. */
import type { Compound } from './compound.ts';
import type { Position } from './tessellation.ts';

export interface Dwelling {
  readonly compound: Compound;
  readonly order: number;
  /** 房屋编码, and the truth's name of the dwelling. */
  readonly code: string;
  /** The truth's name of the building. */
  readonly buildingCode: string;
  /** `3` or `B` in an estate, the door number of a house or in a hamlet. */
  readonly building: string;
  readonly unit: number;
  readonly floor: number;
  readonly room: string;
  /** Of the building; WGS84. */
  readonly position: Position;
}

/** A pure function of the compound; `order` in 0 … compound.dwellings - 1. */
export function dwellingAt(compound: Compound, order: number): Dwelling {
  const perUnit = compound.floors * compound.perFloor;
  const perBuilding = perUnit * compound.units;
  const block = Math.floor(order / perBuilding);
  const unit = Math.floor((order % perBuilding) / perUnit) + 1;
  const floor = Math.floor((order % perUnit) / compound.perFloor) + 1;
  const building =
    compound.kind === 'estate'
      ? compound.letters
        ? String.fromCharCode(65 + (block % 26))
        : String(block + 1)
      : String(compound.number + block * (compound.kind === 'hamlet' ? 1 : 2));
  // Buildings stand in rows of five, 30 m apart but never outside the middle of the grid.
  const { cell } = compound.grid;
  const step = Math.min(0.0003, (cell.east - cell.west) / 30, (cell.north - cell.south) / 40);
  const [longitude, latitude] = compound.centre;
  return {
    compound,
    order,
    code: `FW${String(compound.index).padStart(6, '0')}${String(order).padStart(4, '0')}`,
    buildingCode: `${compound.code}-${building}`,
    building,
    unit,
    floor,
    room: `${floor}${String((order % compound.perFloor) + 1).padStart(2, '0')}`,
    position: [longitude + ((block % 5) - 2) * step, latitude + (Math.floor(block / 5) % 5) * step],
  };
}
