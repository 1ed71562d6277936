import { EventEmitter } from 'node:events';
import { note } from './journal.ts';

type MenuItemOptions = {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  enabled?: boolean;
  checked?: boolean;
  visible?: boolean;
  submenu?: MenuItemOptions[] | Menu;
  click?: (item: MenuItem, window: unknown, event: object) => void;
};
export type MenuOutline = Omit<MenuItemOptions, 'submenu' | 'click'> & { submenu?: MenuOutline[] };

export class MenuItem {
  readonly options: MenuItemOptions;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;

  constructor(options: MenuItemOptions) {
    this.options = options;
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : options.submenu;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
  }

  get id(): string | undefined {
    return this.options.id;
  }

  get label(): string {
    return this.options.label ?? '';
  }

  click(window: unknown): void {
    if (this.options.type === 'checkbox') this.checked = !this.checked;
    if (this.options.type === 'radio') this.checked = true;
    this.options.click?.(this, window, {});
  }

  outline(): MenuOutline {
    const { submenu: _submenu, click: _click, ...options } = this.options;
    const checked = this.checked ? { checked: true } : {};
    return {
      ...options,
      ...checked,
      ...(this.submenu && { submenu: this.submenu.items.map((item) => item.outline()) }),
    };
  }
}

export class Menu extends EventEmitter {
  static #applicationMenu: Menu | null = null;
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: (MenuItemOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  popup(): void {
    note('menu-popup', { items: this.items.map((item) => item.outline()) });
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
