import type { ListId } from '../../shared/record/list.ts';

export interface Channel {
  name: string;
  url: string;
}

const CREDIT_CHINA: Channel = { name: '信用中国', url: 'https://www.creditchina.gov.cn/' };
const COURTS: Channel = { name: '中国执行信息公开网', url: 'https://zxgk.court.gov.cn/' };
const REGISTER: Channel = { name: '国家企业信用信息公示系统', url: 'https://www.gsxt.gov.cn/' };
const PROCUREMENT: Channel = { name: '中国政府采购网', url: 'https://www.ccgp.gov.cn/cr/list' };

/** Table: where a list can be looked up by hand, as 财库〔2016〕125号 and the lists' own rules name it. */
const CHANNELS: Partial<Record<ListId, Channel>> = {
  'dishonest-judgment-debtor': COURTS,
  'judgment-debtor': COURTS,
  'consumption-restriction': COURTS,
  'procurement-violation': PROCUREMENT,
  'serious-violation': REGISTER,
  'abnormal-operations': REGISTER,
  insolvency: { name: '全国企业破产重整案件信息网', url: 'https://pccz.court.gov.cn/' },
};

/** The official channel of a list; what has none of its own is asked at 信用中国. */
export const channelOf = (list: ListId): Channel => CHANNELS[list] ?? CREDIT_CHINA;
