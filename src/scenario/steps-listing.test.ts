// The listing of sentences.
import { describe, expect, it } from 'vitest';
import { listSteps } from './steps-listing.ts';
import { vocabulary } from './vocabulary.ts';

describe('the listing', () => {
  it('shows every sentence in both languages, by theme', () => {
    const text = listSteps();
    expect(text).toContain('Thời gian / Time\n  bây giờ là INSTANT\n      it is INSTANT\n');
    expect(text).toContain('  SERVICE từ chối CALL [của ORDER][OFTEN]\n');
    expect(text).toContain('      SERVICE refuses CALL [for ORDER][OFTEN]\n');
    expect(text).toContain('\n\nCALL\n  yêu cầu cấp GPSD / the licence request\n');
    expect(text).toContain('  Đã cấp GPSD (granted)\n');
    expect(text?.split('\n').filter((line) => line.startsWith('      '))).toHaveLength(
      vocabulary.length,
    );
  });

  it('shows one language only', () => {
    expect(listSteps({ language: 'en' })).toContain(
      'Time\n  it is INSTANT\n  5 working days pass\n',
    );
    expect(listSteps({ language: 'en' })).not.toContain('trôi qua');
  });

  it.each(['HUỶ', 'hủy', 'cancels', 'huy don'])('finds the sentences that have %s', (word) => {
    const text = listSteps({ word });
    expect(text).toContain('CUSTOMER hủy ORDER');
    expect(text).not.toContain('INSTANT');
  });

  it('finds the words of a list by its name', () => {
    expect(listSteps({ word: 'NOTICE' })).toContain('NOTICE\n  đã cấp GPSD / licence granted\n');
  });

  it.each(['OFTEN', 'lần thứ', 'on call', 'until healed'])('says how often by %s', (word) => {
    expect(listSteps({ word })).toContain('OFTEN\n');
  });

  it('says how often in all its forms', () => {
    expect(listSteps()).toContain(
      'OFTEN\n  (không ghi gì: đến khi hoạt động trở lại) / (nothing: until healed)\n' +
        '  , 2 lần / , 2 times\n  , ở lần thứ 2 / , on call 2\n',
    );
  });

  it('is none when nothing has the word', () => {
    expect(listSteps({ word: 'máy bay' })).toBeNull();
  });
});
