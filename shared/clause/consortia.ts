import type { ConsortiumKind } from './tender-clause.ts';
import type { Wording } from './wording.ts';

/** The rule for joint bids (财库125 二(三)): each member is asked about, and one bad member makes a bad consortium. */
export const CONSORTIA: readonly Wording<Exclude<ConsortiumKind, 'none'>>[] = [
  {
    kind: 'any_bad_member',
    pattern:
      /联合体(?:的)?(?:任何|任一|任意|其中|中有?|一个|各|所有|全体)?(?:一)?(?:成员|方|家|成员单位|单位)[^。;]{0,40}?(?:存在|有|列入|列为|纳入)[^。;]{0,60}?视同[^,。;]{0,24}/,
    example: '联合体成员存在不良信用记录的，视同联合体存在不良信用记录',
  },
  {
    kind: 'any_bad_member',
    pattern:
      /对?(?:所有|全部|各|每个|每一)?联合体(?:的)?(?:各方|所有|全体|任何|任一|各|每一|每个|每|其中|中的?)?(?:一)?(?:成员|各方|方|家|单位)(?:单位|各方|均)?[^。;]{0,60}?(?:信用|失信|查询|列入|列为|不良|上述|前述|以上|黑名单)[^,。;]{0,10}/,
    example: '联合体各方均须满足上述信用要求',
  },
  {
    kind: 'any_bad_member',
    pattern: /(?:含|包括|包含|及其?)(?:其)?联合体(?:的)?(?:各方|所有成员|各成员|成员|全体成员|各成员单位)/,
    example: '本条要求适用于供应商（含联合体各方）',
  },
];
