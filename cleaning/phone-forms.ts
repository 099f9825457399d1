/** What telephone numbers look like in China, as data: prefixes come every few years. */

export interface PhoneForms {
  readonly mobile: RegExp;
  /** Area code and subscriber number, digits only. */
  readonly landline: RegExp;
  /** Numbers that are nobody's: emergency, service and free numbers, and those that forms show as an example. */
  readonly nobody: RegExp;
  /** Typed to fill a field. */
  readonly placeholder: RegExp;
  /** Area code that a local number without one belongs to, and what a local number is. */
  readonly areaCode: string;
  readonly local: RegExp;
}

export const nanchangPhoneForms: PhoneForms = {
  mobile: /^1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-35-8]|8\d|9[0-35-9])\d{8}$/,
  landline: /^0(?:10|2\d)[2-8]\d{7}$|^0[3-9]\d{2}[2-8]\d{6,7}$/,
  nobody: /^(?:1[12]\d|1\d{4}|1[12]\d{3}|9[56]\d{3,6}|[48]00\d{7}|0\d{2,3}(?:1\d{2}|12345)|13800138000)$/,
  placeholder: /^(?:(\d)\1{6,}|1\d{2}0{8}|1[3-9](\d)\2{8}|0?12345678\d*|0\d{2,3}(\d)\3{6,7})$/,
  areaCode: '0791',
  local: /^[2-8]\d{7}$/,
};
