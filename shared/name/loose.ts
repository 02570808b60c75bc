/**
 * A form that lets names differing only in 省, 市, 县, 区 or 自治… meet. It proposes candidates and never decides:
 * of all pairs of registered names that differ so, every one is a different firm.
 */
export const looseForm = (comparisonName: string): string => comparisonName.replace(/自治[区州县]|[省市县区]/g, '');
