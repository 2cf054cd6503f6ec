import { talk } from "./one-step";

export const recall = (key: string): Promise<string | null> =>
  talk(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
  });

export const remember = (key: string, value: string): Promise<void> =>
  talk(async (context) => {
    context.workbook.settings.add(key, value);
    await context.sync();
  });
